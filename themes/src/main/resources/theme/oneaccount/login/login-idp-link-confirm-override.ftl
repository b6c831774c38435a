<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("confirmOverrideIdpTitle")}
  <#elseif section = "form">
    <form class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <@buttons.actionGroup>
        <button class="${properties.kcButtonPrimaryClass}" type="submit" name="submitAction" id="confirmOverride" value="confirmOverride">${msg("confirmOverrideIdpContinue", idpDisplayName)}</button>
        <a class="button button-link" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredMsg1")}</a>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
