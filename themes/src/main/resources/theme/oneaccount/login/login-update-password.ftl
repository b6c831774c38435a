<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout displayMessage=((message.type)!"") != "warning"; section>
  <#if section = "header">
    ${msg("updatePasswordTitle")}
  <#elseif section = "form">
    <#-- What the realm's rules say of a password, Keycloak says of no field. -->
    <#assign refused = ((message.type)!"") == "error" && !messagesPerField.existsError("password", "password-confirm")>
    <form id="kc-passwd-update-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post" novalidate>
      <@field.password name="password-new" label=msg("passwordNew") hint=passwordCommons.hint() error=refused?then((message.summary)!"", messagesPerField.get("password")) autocomplete="new-password"/>
      <@field.password name="password-confirm" label=msg("passwordNewConfirm") autocomplete="new-password"/>
      <@passwordCommons.logoutOtherSessions/>
      <@buttons.actionGroup>
        <@buttons.button id="kc-submit" name="login" label="savePassword"/>
        <#if isAppInitiatedAction??><@buttons.button id="kc-cancel" name="cancel-aia" value="true" label="doCancel" type="link"/></#if>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
