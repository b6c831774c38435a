<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "social-providers.ftl" as identityProviders>
<#import "passkeys.ftl" as passkeys>
<#assign mayRegister = realm.password && realm.registrationAllowed && !registrationDisabled??>
<@layout.registrationLayout displayInfo=mayRegister displayMessage=!messagesPerField.existsError("username", "password"); section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <#if realm.password>
    <form id="kc-form-login" class="${properties.kcFormClass}" action="${url.loginAction}" method="post" novalidate>
      <#if !usernameHidden??>
        <@field.input name="username" label=(agent!false)?then(msg("signInIdentifierAgent"), msg("signInIdentifier")) hint=(agent!false)?then(msg("signInIdentifierAgentHint"), "") value=login.username!"" error=messagesPerField.getFirstError("username", "password")
            autocomplete=(enableWebAuthnConditionalUI?has_content)?then("username webauthn", "username")/>
      </#if>
      <@field.password name="password" label=msg("password") error=(usernameHidden??)?then(messagesPerField.get("password"), "")
          forgotPassword=realm.resetPasswordAllowed autocomplete="current-password"/>
      <#if realm.rememberMe && !usernameHidden??>
        <@field.checkbox name="rememberMe" label=msg("rememberMe") value=login.rememberMe??/>
      </#if>
      <#if accountType??><input type="hidden" name="accountType" value="${accountType}"></#if>
      <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
      <@buttons.loginButton/>
      <@layout.otherWays/>
    </form>
    <@passkeys.conditionalUIData/>
    </#if>
  <#elseif section = "socialProviders">
    <#if realm.password && (social.providers)?has_content>
      <@identityProviders.show social=social/>
    </#if>
  <#elseif section = "info">
    <p>${msg("noAccount")} <a href="${url.registrationUrl}<#if accountType??>&amp;accountType=${accountType}</#if>">${msg("doRegister")}</a></p>
  </#if>
</@layout.registrationLayout>
