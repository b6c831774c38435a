<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<#import "trust-code.ftl" as code>
<@trust.page title=msg("bankcardTitle") lead=msg("bankcardLead")>
  <@trust.facts>
    <@trust.fact state="done" label=msg("bankcardPerson") text=msg("bankcardPersonDetail", bankcardName, bankcardDocument)/>
  </@trust.facts>
  <@trust.field name="cardNumber" label=msg("bankcardNumber") hint=msg("bankcardNumberHint") inputmode="numeric" autocomplete="cc-number" value=bankcardNumber/>
  <@trust.field name="phone" label=msg("bankcardPhone") hint=bankcardProvenMobile?then(msg("bankcardPhoneHintProven"), msg("bankcardPhoneHint")) type="tel" inputmode="tel" value=bankcardPhone/>
  <@trust.note>${msg("bankcardNote")}</@trust.note>
  <@code.work/>
  <@trust.submit label=msg("trustContinue")/>
  <@trust.leave/>
</@trust.page>
