<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>

<#-- The name of a third party's factor may be missing: then its id has to do. -->
<#function factorName factor>
  <#local name = msg("trustFactor_" + factor)>
  <#return (name == "trustFactor_" + factor)?then(factor, name)>
</#function>

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
        <p>${msg("portalNeeds", application.level)}<#if application.missing?has_content> ${msg("portalMissing", application.missing?map(factor -> factorName(factor))?join(msg("portalAnd")))}</#if></p>
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
