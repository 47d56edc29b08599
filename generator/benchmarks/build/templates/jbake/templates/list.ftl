<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Knowledge base</title>
</head>
<body>
<main>
<ul>
<#list published_posts as post><#if post?index lt 50><li><a href="/${post.uri}">${post.title}</a> <time>${post.date?string("yyyy-MM-dd")}</time> ${post.summary}</li>
</#if></#list></ul>
</main>
</body>
</html>
