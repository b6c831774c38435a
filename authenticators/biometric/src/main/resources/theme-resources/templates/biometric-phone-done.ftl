<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("biometricPhoneDoneTitle")}
  <#elseif section = "form">
    <p class="trust-lead">${msg("biometricPhoneDoneLead")}</p>
  </#if>
</@layout.registrationLayout>
