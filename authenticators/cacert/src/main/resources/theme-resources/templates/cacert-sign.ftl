<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<#import "trust-signing.ftl" as sign>
<@trust.page title=msg("cacertTitle_" + cacertWords) lead=msg("cacertLead_" + cacertWords)>
  <#if cacertTls>
    <p class="trust-note">${msg("cacertTlsHint")}</p>
    <@trust.secondary name="tls" label=msg("cacertTls")/>
  </#if>
  <@sign.pad/>
  <@trust.leave/>
</@trust.page>
