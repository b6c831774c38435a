<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<#import "trust-code.ftl" as code>
<@trust.page title=msg("bankcardCodeTitle") lead=msg("bankcardCodeLead", bankcardMobile)>
  <@code.entry/>
  <@trust.link name="change" label=msg("bankcardChange")/>
  <@trust.leave/>
</@trust.page>
