<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username"); section>
  <#if section = "header">
    ${msg("emailForgotTitle")}
  <#elseif section = "form">
    <p class="trust-lead">${msg(realm.duplicateEmailsAllowed?then("emailInstructionUsername", "emailInstruction"))}</p>
    <form id="kc-reset-password-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post" novalidate>
      <@field.input name="username" label=msg("signInIdentifier") value=auth.attemptedUsername!"" autocomplete="username"/>
      <@buttons.actionGroup>
        <@buttons.button id="kc-form-buttons" label="doContinue"/>
        <@buttons.buttonLink href=url.loginUrl label="backToLogin"/>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
