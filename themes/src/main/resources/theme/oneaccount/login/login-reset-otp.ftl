<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); section>
  <#if section = "header">
    ${msg("otpResetTitle")}
  <#elseif section = "form">
    <form id="kc-otp-reset-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <fieldset>
        <legend class="label">${msg("otp-reset-description")}</legend>
        <#list configuredOtpCredentials.userOtpCredentials as credential>
        <label class="check"><input type="radio" name="selectedCredentialId" value="${credential.id}"<#if credential.id == configuredOtpCredentials.selectedCredentialId!""> checked</#if>><span>${credential.userLabel}</span></label>
        </#list>
      </fieldset>
      <@buttons.actionGroup><@buttons.button id="kc-otp-reset-form-submit" label="doContinue"/></@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
