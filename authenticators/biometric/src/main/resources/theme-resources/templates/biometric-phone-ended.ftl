<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("biometricPhoneEndedTitle")}
  <#elseif section = "form">
    <p class="trust-lead" id="biometric-reason">${msg(biometricReason)}</p>
    <p>${msg("biometricPhoneEndedLead")}</p>
  </#if>
</@layout.registrationLayout>
