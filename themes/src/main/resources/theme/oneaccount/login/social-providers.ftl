<#-- SPDX-License-Identifier: Apache-2.0 -->
<#macro show social>
  <div class="providers">
    <p class="muted" id="providers">${msg("identity-provider-login-label")}</p>
    <ul role="list" aria-labelledby="providers">
      <#list social.providers as provider>
      <li><a class="button button-provider" id="social-${provider.alias}" href="${provider.loginUrl}">${provider.displayName}</a></li>
      </#list>
    </ul>
  </div>
</#macro>
