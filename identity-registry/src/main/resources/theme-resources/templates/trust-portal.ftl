<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayContext=false; section>
  <#if section = "header">
    ${msg("portalTitle")}
  <#elseif section = "form">
    <#if portal.signIn??>
    <p class="trust-lead">${msg("portalSignedOut")}</p>
    <a class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${portal.signIn}">${msg("portalSignIn")}</a>
    <#else>
    <p class="trust-lead"><#if portal.levelName?has_content>${msg("portalLevel", portal.level, portal.levelName)}<#else>${msg("portalNoLevel")}</#if></p>
    <#if portal.applications?has_content>
    <ul class="trust-applications" role="list">
      <#list portal.applications as application>
      <li>
        <a href="${application.address}">${advancedMsg(application.name)}</a>
        <#if application.description?has_content><p>${advancedMsg(application.description)}</p></#if>
        <#if application.open>
        <p class="trust-application-open">${msg("portalOpen")}</p>
        <#else>
        <p>${msg("portalNeeds", application.level)}<#if application.missing?has_content> ${msg("portalMissing", application.missing?map(factor -> msg("trustFactor_" + factor))?join(msg("portalAnd")))}</#if></p>
        </#if>
      </li>
      </#list>
    </ul>
    <#else>
    <p>${msg("portalNone")}</p>
    </#if>
    <a class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" href="${portal.signOut}">${msg("portalSignOut")}</a>
    </#if>
  </#if>
</@layout.registrationLayout>
