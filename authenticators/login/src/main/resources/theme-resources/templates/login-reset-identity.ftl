<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("resetIdentityTitle") lead=(agent!false)?then(msg("resetIdentityLeadAgent"), msg("resetIdentityLead"))>
  <@trust.field name="realName" label=msg("resetRealName") autocomplete="name"/>
  <@trust.field name="idNumber" label=msg("resetIdNumber") autocomplete="off"/>
  <@trust.submit label=msg("trustContinue")/>
  <@trust.note>${msg("resetIdentityNote")}</@trust.note>
  <@trust.anchor href=url.loginUrl label=msg("resetBackToLogin")/>
</@trust.page>
