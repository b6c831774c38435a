<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("confirmPasswordTitle") lead=msg("confirmPasswordLead")>
  <@trust.field name="password" type="password" label=msg("confirmPassword") autocomplete="current-password" autofocus=true/>
  <@trust.submit label=msg("trustContinue")/>
  <@trust.leave/>
</@trust.page>
