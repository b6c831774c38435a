<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("organization.select")}
  <#elseif section = "form">
    <form id="kc-user-organizations" class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <#list user.organizations as organization>
      <button class="choice" type="submit" id="organization-${organization.alias}" name="kc.org" value="${organization.alias!}"><span class="choice-name">${organization.name!}</span></button>
      </#list>
    </form>
  </#if>
</@layout.registrationLayout>
