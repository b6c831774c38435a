<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<#import "sms-work.ftl" as sms>
<@trust.page title=msg("smsCodeTitle") lead=smsMobile?has_content?then(msg("smsCodeLead", smsMobile!""), msg("smsCodeLeadUnnamed"))>
  <@trust.code name="code" label=msg("smsCode") hint=msg("smsCodeHint") expiresAt=smsExpiresAt!0 resendAt=smsResendAt!0/>
  <@trust.submit label=msg("trustContinue")/>
  <@sms.work/>
  <@trust.secondary name="resend" label=msg("smsResend")/>
  <#if smsMayChange><@trust.link name="change" label=msg("smsChange")/></#if>
  <@trust.leave/>
</@trust.page>
