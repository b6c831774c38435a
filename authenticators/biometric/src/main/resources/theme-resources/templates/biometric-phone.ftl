<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- On the telephone, before anything begins there: a QR code may have been sent by somebody who wants to pass for the holder. -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("biometricPhoneTitle") lead=msg("biometricPhoneLead")>
  <p class="notice notice-warning">${msg("biometricPhoneWarning")}</p>
  <@trust.submit label=msg("biometricPhoneGo")/>
  <@trust.note>${msg("biometricPhoneNext")}</@trust.note>
</@trust.page>
