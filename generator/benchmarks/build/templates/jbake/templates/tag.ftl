<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Knowledge base</title>
</head>
<body>
<main>
<ul>
<#list tag_posts as post><li><a href="/${post.uri}">${post.title}</a> <time>${post.date?string("yyyy-MM-dd")}</time> ${post.summary}</li>
</#list></ul>
</main>
</body>
</html>
