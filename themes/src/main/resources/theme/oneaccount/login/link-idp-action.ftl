<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("linkIdpActionTitle", idpDisplayName)}
  <#elseif section = "form">
    <p class="trust-lead" id="kc-link-text">${msg("linkIdpActionMessage", idpDisplayName)}</p>
    <form class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <@buttons.actionGroup>
        <@buttons.button id="kc-continue" name="continue" label="doContinue"/>
        <@buttons.button id="kc-cancel" name="cancel-aia" value="true" label="doCancel" type="secondary"/>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
