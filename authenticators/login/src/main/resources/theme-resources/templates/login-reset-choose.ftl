<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("resetChooseTitle") lead=msg("resetChooseLead")>
  <#if !resetAccountKnown>
    <@trust.field name="username" label=(agent!false)?then(msg("resetIdentifierAgent"), msg("resetIdentifier")) hint=(agent!false)?then(msg("resetIdentifierAgentHint"), "") autocomplete="username" value=(login.username)!""/>
  </#if>
  <@trust.submit name="way" value="sms" label=msg("resetBySms")/>
  <@trust.secondary name="way" value="email" label=msg("resetByEmail")/>
  <@trust.note>${(agent!false)?then(msg("resetChooseNoteAgent"), msg("resetChooseNote"))}</@trust.note>
  <@trust.anchor href=url.loginUrl label=msg("resetBackToLogin")/>
</@trust.page>
