<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<#import "trust-code.ftl" as code>
<@trust.page title=(agent!false)?then(msg("smsPhoneTitleAgent"), msg("smsPhoneTitle")) lead=msg("smsPhoneLead")>
  <@trust.field name="phone" label=(agent!false)?then(msg("smsPhoneAgent"), msg("smsPhone")) hint=msg("smsPhoneHint") type="tel" inputmode="tel" autocomplete="tel-national" value=smsTyped autofocus=true/>
  <@code.work/>
  <@trust.submit label=msg("smsSend")/>
  <@trust.leave/>
</@trust.page>
