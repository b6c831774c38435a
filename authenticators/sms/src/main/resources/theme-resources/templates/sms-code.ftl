<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<#import "trust-code.ftl" as code>
<@trust.page title=msg("smsCodeTitle") lead=smsMobile?has_content?then(msg("smsCodeLead", smsMobile!""), msg("smsCodeLeadUnnamed"))>
  <@code.entry/>
  <#if smsMayChange><@trust.link name="change" label=msg("smsChange")/></#if>
  <@trust.leave/>
</@trust.page>
