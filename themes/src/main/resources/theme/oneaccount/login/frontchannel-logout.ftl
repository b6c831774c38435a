<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayContext=false; section>
  <#if section = "header">
    ${msg("frontchannel-logout.title")}
  <#elseif section = "form">
    <p class="trust-lead">${msg("frontchannel-logout.message")}</p>
    <ul class="${properties.kcListClass}">
      <#list logout.clients as application>
      <li>${application.name!""}<iframe src="${application.frontChannelLogoutUrl}" hidden title="${application.name!""}"></iframe></li>
      </#list>
    </ul>
    <#if logout.logoutRedirectUri?has_content>
    <div class="buttons"><a class="button button-main" id="continue" href="${logout.logoutRedirectUri}" data-follow-when-loaded>${msg("doContinue")}</a></div>
    </#if>
  </#if>
</@layout.registrationLayout>
