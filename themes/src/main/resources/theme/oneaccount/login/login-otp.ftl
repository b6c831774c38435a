<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); section>
  <#if section = "header">
    ${msg("otpTitle")}
  <#elseif section = "form">
    <form id="kc-otp-login-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post" novalidate>
      <#if otpLogin.userOtpCredentials?size gt 1>
      <fieldset>
        <legend class="label">${msg("loginTotpDeviceName")}</legend>
        <#list otpLogin.userOtpCredentials as credential>
        <label class="check"><input type="radio" name="selectedCredentialId" value="${credential.id}"<#if credential.id == otpLogin.selectedCredentialId!""> checked</#if>><span>${credential.userLabel}</span></label>
        </#list>
      </fieldset>
      <#else>
      <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!""}">
      </#if>
      <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp"/>
      <@buttons.loginButton label="doContinue"/>
    </form>
  </#if>
</@layout.registrationLayout>
