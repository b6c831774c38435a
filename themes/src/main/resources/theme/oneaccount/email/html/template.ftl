<#-- SPDX-License-Identifier: Apache-2.0 -->
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${ltr?then("ltr", "rtl")}">
<head><meta charset="utf-8"></head>
<body style="margin: 0 auto; padding: 24px; max-width: 33rem; color: #1b2430; font: 18px/1.6 sans-serif">
<#nested>
<p style="color: #57636f; font-size: 15px">${msg("neverAsked")}</p>
</body>
</html>
</#macro>
