<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("deleteAccountConfirm")}
  <#elseif section = "form">
    <div class="notice notice-warning"><p>${msg("irreversibleAction")}</p></div>
    <p>${msg("deletingImplies")}</p>
    <ul class="${properties.kcListClass}">
      <li>${msg("loggingOutImmediately")}</li>
      <li>${msg("errasingData")}</li>
    </ul>
    <p>${msg("finalDeletionConfirmation")}</p>
    <form id="kc-deleteaccount-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <@buttons.actionGroup>
        <@buttons.button id="kc-submit" label="doConfirmDelete"/>
        <#if triggered_from_aia><@buttons.button id="kc-cancel" name="cancel-aia" value="true" label="doCancel" type="secondary"/></#if>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
