"""Pages that try to run something in the browser of whoever looks at them."""

from __future__ import annotations

ATTACK = """"><script>parent.hacked=1;document.title='hacked'</script><img src=x onerror="document.title='hacked'">"""

PAGES = {
    "script.txt": f"title: {ATTACK}\nmonths: 12\nmodes: {ATTACK}\nfees: 9000 {ATTACK}\n{ATTACK}\n# {ATTACK}",
    "svg.txt": "title: <svg onload=alert(1)>\nmodes: </mark></div></article><svg/onload=document.title='hacked'>",
    "template.txt": "title: {{ 7*7 }} {% raw %}\nmodes: ${7*7} {{ config }}",
    "data.txt": "title: \\u0022);document.title='hacked';(\"\nmodes: </script><script>document.title='hacked'</script>",
    "line.txt": "title: a\u2028b\u2029c\nmodes: \u202eevil\u202c",
    "url.txt": "url: javascript:document.title='hacked'\ntitle: Link\nmodes: here",
    "remote.txt": (
        'url: https://h.example/"onmouseover="alert(1)\ntitle: <img src=https://evil.example/x.png>\n'
        "modes: <link rel=stylesheet href=//evil.example/x.css>"
    ),
    "style.txt": (
        "title: <style>*{display:none}</style>\nmodes: <meta http-equiv=refresh content='0;url=https://evil.example'>"
    ),
    "form.txt": (
        "title: <form action=https://evil.example><button>\n"
        "modes: <iframe src=https://evil.example></iframe><base href=https://evil.example>"
    ),
}
