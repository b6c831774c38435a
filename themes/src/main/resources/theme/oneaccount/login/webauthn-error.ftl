<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("webauthn-error-title")}
  <#elseif section = "form">
    <form id="kc-error-credential-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <input type="hidden" id="executionValue" name="authenticationExecution" value="${execution}">
      <input type="hidden" id="isSetRetry" name="isSetRetry" value="retry">
      <@buttons.actionGroup>
        <@buttons.button id="kc-try-again" name="try-again" label="doTryAgain"/>
        <#if isAppInitiatedAction??><@buttons.button id="cancelWebAuthnAIA" name="cancel-aia" value="true" label="doCancel" type="link"/></#if>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
