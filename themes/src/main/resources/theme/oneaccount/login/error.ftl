<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false displayContext=false displayOtherWays=false; section>
  <#if section = "header">
    ${msg("errorTitle")}
  <#elseif section = "form">
    <div id="kc-error-message">
      <p class="trust-lead instruction">${kcSanitize(message.summary)?no_esc}</p>
      <#if !skipLink?? && (client.baseUrl)?has_content>
      <div class="buttons"><a class="button button-main" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a></div>
      </#if>
      <p class="muted">${msg("errorHelp")}</p>
      <#if traceId??><p class="muted" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
    </div>
  </#if>
</@layout.registrationLayout>
