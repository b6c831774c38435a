<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("resetChooseTitle") lead=msg("resetChooseLead")>
  <#if !resetAccountKnown>
    <@trust.field name="username" label=msg("resetIdentifier") autocomplete="username" value=(login.username)!""/>
  </#if>
  <@trust.submit name="way" value="sms" label=msg("resetBySms")/>
  <@trust.secondary name="way" value="email" label=msg("resetByEmail")/>
  <@trust.note>${msg("resetChooseNote")}</@trust.note>
  <@trust.anchor href=url.loginUrl label=msg("resetBackToLogin")/>
</@trust.page>
