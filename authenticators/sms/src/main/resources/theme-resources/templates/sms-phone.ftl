<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<#import "sms-work.ftl" as sms>
<@trust.page title=msg("smsPhoneTitle") lead=msg("smsPhoneLead")>
  <@trust.field name="phone" label=msg("smsPhone") hint=msg("smsPhoneHint") type="tel" inputmode="tel" autocomplete="tel-national" value=smsTyped autofocus=true/>
  <@sms.work/>
  <@trust.submit label=msg("smsSend")/>
  <@trust.leave/>
</@trust.page>
