<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false displayContext=false displayOtherWays=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#else>${message.summary}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if messageHeader??><p class="trust-lead instruction">${message.summary}</p></#if>
      <#if requiredActions??>
      <ul class="${properties.kcListClass}">
        <#list requiredActions as action><li>${kcSanitize(msg("requiredAction.${action}"))?no_esc}</li></#list>
      </ul>
      </#if>
      <#if !skipLink??>
      <div class="buttons">
        <#if pageRedirectUri?has_content>
          <a class="button button-main" href="${pageRedirectUri}">${msg("backToApplication")}</a>
        <#elseif actionUri?has_content>
          <a class="button button-main" href="${actionUri}">${msg("proceedWithAction")}</a>
        <#elseif (client.baseUrl)?has_content>
          <a class="button button-main" href="${client.baseUrl}">${msg("backToApplication")}</a>
        </#if>
      </div>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
