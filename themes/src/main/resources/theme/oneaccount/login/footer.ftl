<#-- SPDX-License-Identifier: Apache-2.0 -->
<#macro content>
<footer class="bottom">
  <p>${msg("neverAsked")}</p>
  <p>${msg("hotline")} <a href="tel:${properties.brandHotline}">${properties.brandHotline}</a></p>
</footer>
</#macro>
