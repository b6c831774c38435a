<#-- SPDX-License-Identifier: Apache-2.0 -->
<html>
  <body>
    <p>${msg(notice)}</p>
  </body>
</html>
