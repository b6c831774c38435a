<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("mandateAskTitle") lead=msg("mandateAskLead", mandateOrganisation, msg("mandateHead_" + mandateHead))>
  <#if mandateScopes?size gt 1>
  <@trust.select name="mandateScope" label=msg("mandateScope") options=mandateScopes value=mandateScope/>
  <#else>
  <input type="hidden" name="mandateScope" value="${mandateScope}">
  </#if>
  <@trust.select name="mandateMonths" label=msg("mandateMonths") options=mandateMonthOptions value=mandateMonths/>
  <@trust.select name="mandatePrincipal" label=msg("mandatePrincipal") hint=msg("mandatePrincipalHint") options=mandatePrincipals value=mandatePrincipal/>
  <@trust.submit name="ask" value="true" label=msg("mandateAsk")/>
  <@trust.note>${msg("mandateAskNote")}</@trust.note>
  <@trust.leave/>
</@trust.page>
