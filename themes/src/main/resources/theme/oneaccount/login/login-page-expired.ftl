<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p class="trust-lead">${msg("pageExpiredLead")}</p>
    <div class="buttons">
      <a class="button button-main" id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredMsg2")}</a>
      <a class="button button-link" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredMsg1")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
