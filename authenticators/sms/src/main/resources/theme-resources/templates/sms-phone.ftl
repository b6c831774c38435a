<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<#import "trust-code.ftl" as code>
<@trust.page title=msg("smsPhoneTitle") lead=msg("smsPhoneLead")>
  <@trust.field name="phone" label=msg("smsPhone") hint=msg("smsPhoneHint") type="tel" inputmode="tel" autocomplete="tel-national" value=smsTyped autofocus=true/>
  <@code.work/>
  <@trust.submit label=msg("smsSend")/>
  <@trust.leave/>
</@trust.page>
