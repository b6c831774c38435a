<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("emailVerifyTitle")}
  <#elseif section = "form">
    <p class="trust-lead"><#if verifyEmail??>${msg("emailVerifyInstruction1", verifyEmail)}<#else>${msg("emailVerifyInstruction4", user.email!"")}</#if></p>
    <form id="kc-verify-email-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="<#if isAppInitiatedAction??>post<#else>get</#if>">
      <#if isAppInitiatedAction??>
      <@buttons.actionGroup>
        <@buttons.button label=(verifyEmail??)?then("emailVerifyResend", "emailVerifySend") type=(verifyEmail??)?then("secondary", "primary")/>
        <@buttons.button name="cancel-aia" value="true" label="doCancel" type="link"/>
      </@buttons.actionGroup>
      <#else>
      <p class="muted">${msg("emailVerifyInstruction2")}</p>
      <a class="${properties.kcButtonSecondaryClass}" href="${url.loginAction}">${msg("emailVerifyResend")}</a>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
