"""Drawings for tests: honest ones as programs write them, and ones that would take everything."""

_OPENING = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' viewBox="0 0 100 100" width="100" height="100">'
)


def svg(body: str, head: str = "") -> bytes:
    """A drawing of 100 by 100 with this in it; `head` stands before its root."""
    return f"{head}{_OPENING}{body}</svg>".encode()


_GRADIENT = (
    '<linearGradient id="g" x1="0" x2="1"><stop offset="0" stop-color="#c33"/>'
    '<stop offset="100%" style="stop-color:#33c;stop-opacity:.5"/></linearGradient>'
)
_FLOWER = '<path id="leaf" d="M50 50c10-30 30-30 40 0s-30 30-40 0" fill="#393"/>'

HONEST: dict[str, bytes] = {
    "shapes": svg(
        '<rect x="5" y="5" width="40" height="30" rx="4" fill="#c33"/>'
        '<circle cx="70" cy="25" r="20" fill="rgb(10%,50%,90%)" stroke="black"/>'
        '<ellipse cx="25" cy="70" rx="20" ry="9" fill="none" stroke="#080" stroke-width="3"/>'
        '<line x1="50" y1="50" x2="95" y2="95" stroke="navy" stroke-linecap="round"/>'
        '<polyline points="50,90 60,60 70,90" fill="none" stroke="red"/>'
        '<polygon points="80 60 95 75 80 90" fill="hsl(30,80%,50%)"/>'
    ),
    "paths": svg(
        '<path d="M10 10 h30 v30 h-30 z M20 20h10v10h-10z" fill-rule="evenodd"/>'
        '<path d="M50,50q20-40,40,0t-40,20A10 20 30 0 1 60 90S70 95 80 60C90 50 95 70 99 99" '
        'fill="none" stroke="#808" stroke-width="2" stroke-linejoin="bevel"/>'
        '<path d="M5 95a5 5 0 0 1 3-3.5l10-.5" stroke="teal" fill="none"/>'
    ),
    "linear gradient": svg(
        f'<defs>{_GRADIENT}</defs><rect width="90" height="90" fill="url(#g)"/>'
    ),
    "radial gradient by reference": svg(
        f"{_GRADIENT}"
        '<radialGradient id="r" xlink:href="#g" cx="50" cy="50" r="40" fx="40" fy="40"'
        ' gradientUnits="userSpaceOnUse" spreadMethod="reflect"/>'
        "<circle cx='50' cy='50' r='45' fill='url(#r)' stroke='url(#g)'/>"
    ),
    "gradient moved": svg(
        '<linearGradient id="g" gradientTransform="rotate(45)"><stop stop-color="red"/>'
        '<stop offset=".7" stop-color="#00f8"/></linearGradient>'
        '<rect width="90" height="90" fill="url(#g)"/>'
    ),
    "repeated": svg(
        f"<defs>{_FLOWER}</defs>"
        + "".join(
            f'<use xlink:href="#leaf" transform="rotate({n} 50 50)"/>' for n in range(0, 360, 60)
        )
    ),
    "repeated with its style": svg(
        '<defs><g id="a"><rect width="20" height="20"/></g></defs>'
        '<use xlink:href="#a" x="10" y="10" fill="#c33"/><use xlink:href="#a" x="50" fill="blue"/>'
    ),
    "symbol": svg(
        '<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#090"/></symbol>'
        '<use xlink:href="#s" x="10" y="10" width="50" height="50"/>'
    ),
    "transforms": svg(
        '<g transform="translate(50 50) scale(.5,1.5)"><g transform="rotate(30) skewX(10)">'
        '<rect x="-20" y="-10" width="40" height="20" transform="matrix(1 .2 0 1 3 4)"/></g></g>'
    ),
    "words": svg(
        '<text x="5" y="30" font-family="DejaVu Sans, sans-serif" font-size="20" '
        'font-weight="bold" fill="#a00">Boat 船<tspan fill="blue" font-style="italic">水</tspan> a'
        '</text><text x="50" y="80" text-anchor="middle" xml:space="preserve">a   b</text>'
    ),
    "style of its own": svg(
        '<rect width="50" height="50" fill="red" style="fill:#0a0;stroke: black ;stroke-width:4"/>'
        '<g style="opacity:0.5;fill:none"><circle cx="60" cy="60" r="30" style="fill:blue"/></g>'
    ),
    "style sheet": svg(
        "<style type='text/css'><![CDATA[.st0{fill:#FF0000;}\n.st1,.st2{fill:#00F;stroke:#0A0}"
        ".st2{stroke-width:6}]]></style><rect class='st0' width='30' height='30'/>"
        "<rect class='st1' x='35' width='30' height='30'/>"
        "<rect class='st2 other' x='35' y='50' width='30' height='30'/>"
    ),
    "style sheet with selectors": svg(
        "<style>/* of a program */ rect{fill:red} g .in{fill:#0c0} #one{fill:blue} "
        "g rect.in{stroke:black;stroke-width:3} *{stroke-linejoin:round}</style>"
        "<rect width='20' height='20'/><g><rect class='in' x='30' width='20' height='20'/>"
        "<rect id='one' class='in' y='40' width='20' height='20'/></g>"
    ),
    "pattern": svg(
        '<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse">'
        '<path d="M0 0L10 10" stroke="black"/><circle cx="5" cy="5" r="2" fill="red"/></pattern>'
        '<rect width="90" height="60" fill="url(#p)" stroke="blue"/>'
    ),
    "pattern of a group": svg(
        '<pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse">'
        '<rect width="4" height="4" fill="#a0a"/></pattern>'
        '<g fill="url(#p)"><rect width="40" height="40"/><circle cx="70" cy="70" r="20"/>'
        '<rect x="60" width="20" height="20" fill="green"/></g>'
    ),
    "mask": svg(
        '<mask id="m"><rect width="100" height="100" fill="white"/>'
        '<circle cx="50" cy="50" r="20" fill="black"/></mask>'
        '<rect width="90" height="90" fill="#c60" mask="url(#m)"/>'
    ),
    "markers": svg(
        '<marker id="m" markerWidth="6" markerHeight="6" refX="3" refY="3" orient="auto">'
        '<path d="M0 0L6 3L0 6z" fill="red"/></marker>'
        '<path d="M10 80L50 20L90 80" fill="none" stroke="black" stroke-width="2"'
        ' marker-start="url(#m)" marker-mid="url(#m)" marker-end="url(#m)"/>'
    ),
    "shadow": svg(
        '<filter id="f" x="-20%" y="-20%" width="140%" height="140%">'
        '<feGaussianBlur in="SourceAlpha" stdDeviation="2" result="b"/>'
        '<feOffset in="b" dx="3" dy="3" result="o"/>'
        '<feMerge><feMergeNode in="o"/><feMergeNode in="SourceGraphic"/></feMerge></filter>'
        '<rect x="20" y="20" width="50" height="50" fill="#fc0" filter="url(#f)"/>'
    ),
    "broken lines": svg(
        '<path d="M5 5H90V90L10 80C50 50 20 20 70 30l5 5h5v-9" fill="none" stroke="black"'
        ' stroke-dasharray="6,3" stroke-dashoffset="2"/>'
        '<g stroke-dasharray="2 2" stroke="red"><line x1="0" y1="50" x2="100" y2="50"/>'
        '<circle cx="50" cy="50" r="40" fill="none" stroke-dasharray="none"/></g>'
    ),
    "opacity": svg(
        '<g opacity=".5"><rect width="60" height="60" fill="red"/><g opacity=".5">'
        '<rect x="30" y="30" width="60" height="60" fill="blue" fill-opacity=".7"/></g></g>'
    ),
    "from an editor": svg(
        '<metadata><rdf:RDF xmlns:rdf="r"><a rdf:about=""/></rdf:RDF></metadata><title>Boat</title>'
        '<sodipodi:namedview xmlns:sodipodi="s" id="base" pagecolor="#fff"/><desc>on water</desc>'
        '<g xmlns:inkscape="i" inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">'
        '<path style="fill:#00f;fill-opacity:1;stroke:none;stroke-width:1px;'
        'font-variant-ligatures:normal" d="m 20,20 40,10 -20,40 z" inkscape:connector="0"/></g>',
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Made by hand -->\n',
    ),
    "a link": svg(
        '<a xlink:href="https://example.org/"><rect width="50" height="50" fill="red"/></a>'
    ),
    "hidden parts": svg(
        '<rect width="50" height="50" display="none"/><g visibility="hidden">'
        '<rect x="50" width="40" height="40"/><rect y="50" width="40" height="40" '
        'visibility="visible" fill="blue"/></g>'
    ),
    "the current colour": svg(
        '<g color="#a50"><rect width="60" height="60" fill="currentColor"/></g>'
    ),
    "typed": svg(
        '<circle cx="50" cy="50" r="40" fill="gold"/>',
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"'
        ' "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    ),
    "units": svg(
        '<rect x="1mm" y="2px" width="50%" height="1cm" fill="red"/>'
        '<circle cx="50%" cy="70%" r="10%" stroke-width="1pt" stroke="black" fill="none"/>'
    ),
    "in utf-16": svg('<rect width="60" height="60" fill="red"/>').decode().encode("utf-16"),
}
"""Drawings that must be drawn as they are, by what is in them."""


def doubled(times: int, by: str = "<use xlink:href='#{}'/>") -> str:
    """A shape that is drawn two to the power of so many times."""
    steps = "".join(f"<g id='a{n}'>{by.format(f'a{n - 1}') * 2}</g>" for n in range(1, times + 1))
    last = by.format(f"a{times}")
    return f"<defs><rect id='a0' width='9' height='9'/>{steps}</defs>{last}"


def chained(count: int, backwards: bool = False) -> str:
    """A shape drawn by a thing that is drawn by a thing that …"""
    steps = [f"<g id='a{n}'><use xlink:href='#a{n - 1}'/></g>" for n in range(1, count + 1)]
    last = f"<use xlink:href='#a{count}'/>"
    first = "<rect id='a0' width='9' height='9'/>"
    return f"<defs>{first}{''.join(steps[::-1] if backwards else steps)}</defs>{last}"


_ALL = 'width="100" height="100"'
_ZIGZAG = "M0 0" + "L100 100L0 0" * 1000
_STEPS = "".join(f"<feOffset dx='{n}' result='r{n}'/>" for n in range(40))

ENDLESS: dict[str, bytes] = {
    "doubled 22 times": svg(doubled(22)),
    "doubled 40 times": svg(doubled(40)),
    "itself": svg("<g id='a'><use xlink:href='#a'/></g>"),
    "itself by another": svg(
        "<g id='a'><use xlink:href='#b'/></g><g id='b'><use xlink:href='#a'/></g>"
    ),
    "a chain": svg(chained(5_000)),
    "a chain backwards": svg(chained(5_000, backwards=True)),
    "deep": svg("<g>" * 5_000 + f"<rect {_ALL}/>" + "</g>" * 5_000),
    "a pattern of itself": svg(
        f"<pattern id='p' {_ALL}><rect {_ALL} fill='url(#p)'/></pattern>"
        f"<rect {_ALL} fill='url(#p)'/>"
    ),
    "a mask of itself": svg(
        f"<mask id='p'><rect {_ALL} mask='url(#p)'/></mask><rect {_ALL} mask='url(#p)'/>"
    ),
    "a marker of itself": svg(
        "<marker id='p'><path d='M0 0L9 9L0 9' marker-mid='url(#p)'/></marker>"
        "<path d='M0 0L9 9L0 9' marker-mid='url(#p)'/>"
    ),
    "gradients of each other": svg(
        "<linearGradient id='g' xlink:href='#h'/><linearGradient id='h' xlink:href='#g'/>"
        f"<rect {_ALL} fill='url(#g)'/>"
    ),
    "patterns within patterns": svg(
        "".join(
            f"<pattern id='p{n}' {_ALL}><rect {_ALL} fill='url(#p{n - 1})'/></pattern>"
            for n in range(1, 30)
        )
        + f"<rect {_ALL} fill='url(#p29)'/>"
    ),
    "a thousand patterns": svg(
        "<pattern id='p' width='.1' height='.1'><rect width='9' height='9'/></pattern>"
        f"<g fill='url(#p)'>{f'<rect {_ALL}/>' * 1000}</g>"
    ),
    "masks within masks": svg(
        f"<mask id='p'><rect {_ALL} fill='white'/></mask>"
        + "<g mask='url(#p)'>" * 20
        + f"<rect {_ALL}/>"
        + "</g>" * 20
    ),
    "masks doubled": svg(
        f"<mask id='p'><rect {_ALL} fill='white'/></mask>"
        + doubled(10, "<use mask='url(#p)' xlink:href='#{}'/>")
    ),
    "a marker on every corner": svg(
        "<marker id='m'><g>"
        + "<rect width='1' height='1'/>" * 50
        + "</g></marker>"
        + f"<path d='{_ZIGZAG}' stroke='red' marker-mid='url(#m)'/>"
    ),
    "markers of a group": svg(
        "<marker id='m'>"
        + "<rect width='1' height='1'/>" * 50
        + "</marker>"
        + f"<g marker-mid='url(#m)'><path d='{_ZIGZAG}' stroke='red'/></g>"
    ),
    "broken without end": svg(f"<path d='{_ZIGZAG}' stroke='red' stroke-dasharray='.001'/>"),
    "broken by its group": svg(
        f"<g stroke-dasharray='1e-6 1e-6' stroke='red'><path d='{_ZIGZAG}'/></g>"
    ),
    "broken by a sheet": svg(
        f"<style>path{{stroke-dasharray:.0001;stroke:red}}</style><path d='{_ZIGZAG}'/>"
    ),
    "broken arcs": svg(
        "<path d='M0 0" + "a1e8 1e8 0 1 1 1 1" * 500 + "' stroke='red' stroke-dasharray='.1'/>"
    ),
    "broken a thousand times": svg(
        f"<defs><path id='a0' d='{_ZIGZAG}' stroke='red' stroke-dasharray='1'/></defs>"
        + "<use xlink:href='#a0'/>" * 1000
    ),
    "a broken frame of percents": svg(
        "<rect width='90000000%' height='1' stroke='red' stroke-dasharray='1'/>"
    ),
    "a long path repeated": svg(
        f"<defs><path id='a0' d='{_ZIGZAG * 50}'/></defs>" + "<use xlink:href='#a0'/>" * 1000
    ),
    "shapes without end": svg("<g/>" * 60_000),
    "rules without end": svg(
        "<style>"
        + "g " * 3
        + "rect{fill:red}"
        + "g g .a{fill:red}" * 1900
        + "</style>"
        + "<g>" * 100
        + "<rect class='a'/>" * 3000
        + "</g>" * 100
    ),
    "attributes without end": svg("<rect " + "".join(f"a{n}='1' " for n in range(30_000)) + "/>"),
    "entities without end": svg(
        "&c;",
        "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
        "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>",
    ),
    "too many bytes": svg(f"<path d='{'M0 0L9 9' * 1_200_000}'/>"),
    "no drawing": b"<html><svg/></html>",
    "cut off": b"<?xml",
    "packed": b"\x1f\x8b\x08\0\0\0\0\0\0\x03",
}
"""Drawings that are refused."""

LEADING_ELSEWHERE: dict[str, bytes] = {
    "a sheet from a device": svg("", "<?xml-stylesheet href='/dev/zero' type='text/css'?>"),
    "a sheet imported": svg("<style>@import url(/dev/zero); @import '/dev/zero';</style>"),
    "a type from a device": svg("", "<!DOCTYPE svg SYSTEM '/dev/zero'>"),
    "an entity from a file": svg(
        "<text y='9'>&e;</text>", "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
    ),
    "a parameter from a file": svg("", "<!DOCTYPE svg [<!ENTITY % e SYSTEM '/dev/zero'> %e;]>"),
    "an image": svg(f"<image xlink:href='file:///etc/hostname' {_ALL}/>"),
    "an image within": svg(f"<image href='data:image/svg+xml;base64,PHN2Zz4=' {_ALL}/>"),
    "foreign content": svg(
        f"<foreignObject {_ALL}><iframe xmlns='http://www.w3.org/1999/xhtml' src='/dev/zero'/>"
        "</foreignObject>"
    ),
    "a script": svg("<script>alert(1)</script><rect onload='alert(1)' onclick='alert(1)'/>"),
    "a shape from elsewhere": svg("<use xlink:href='file:///dev/zero#a'/><use href='b.svg#a'/>"),
    "paint from elsewhere": svg(
        "<rect width='9' height='9' fill='url(/dev/zero#a)' style='stroke:url(http://a.b/#c)'/>"
    ),
    "a filter from elsewhere": svg(
        "<filter id='f'><feImage xlink:href='/dev/zero'/></filter><g filter='url(/dev/zero#f)'/>"
    ),
    "a font from elsewhere": svg(
        "<style>@font-face{font-family:a;src:url(/dev/zero)}</style><text y='9'>a</text>"
        "<font-face><font-face-src><font-face-uri xlink:href='/dev/zero'/></font-face-src>"
        "</font-face>"
    ),
    "a film": svg("<video xlink:href='/dev/zero'/><audio xlink:href='/dev/zero'/>"),
    "what changes": svg("<animate attributeName='x' from='0' to='/dev/zero'/><set to='url(a)'/>"),
    "included": svg("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/dev/zero'/>"),
}
"""Drawings of which what leads elsewhere is left out, and the rest is drawn."""

HEAVY: dict[str, bytes] = {
    "gradients over each other": svg(f"{_GRADIENT}" + f"<rect {_ALL} fill='url(#g)'/>" * 5_000),
    "faint shapes over each other": svg(
        "<circle cx='50' cy='50' r='50' fill='red' fill-opacity='.1'/>" * 20_000
    ),
    "a hundred masks": svg(
        f"<mask id='p'><rect {_ALL} fill='white'/></mask>" + f"<rect {_ALL} mask='url(#p)'/>" * 100
    ),
    "far larger than it is": svg(
        f"<filter id='f' x='-900' width='2000'>{_STEPS}</filter>"
        "<rect width='300' height='300' filter='url(#f)'/>"
        "<rect width='99999999' height='99999999' filter='url(#f)'/>"
    ),
    "large masks": svg(
        "<mask id='p'><rect width='380' height='380' fill='white'/></mask>"
        + "<g mask='url(#p)'>" * 4
        + "<rect width='380' height='380'/>"
        + "</g>" * 4
    ),
    "blurred": svg(
        "<filter id='f'><feGaussianBlur stdDeviation='1000'/></filter>"
        + f"<rect {_ALL} filter='url(#f)'/>" * 10
    ),
    "large letters": svg(f"<text font-size='1e6'>{'字' * 2000}</text>"),
    "many letters": svg(f"<text y='50'>{'字' * 200_000}</text>"),
    "a wide line": svg("<path d='M0 0L1 1' stroke-width='1e8' stroke='red'/>" * 100),
    "a long line": svg(f"<path d='{_ZIGZAG * 20}' stroke='red' fill='none' stroke-width='5'/>"),
    "a large pattern": svg(
        "<pattern id='p' width='38000' height='38000' patternUnits='userSpaceOnUse'>"
        "<rect width='380' height='380' fill='red'/></pattern>"
        "<rect width='4000' height='4000' fill='url(#p)'/>"
    ),
    "a view box of nothing": (
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1e-9 1e-9' width='9' height='9'>"
        b"<path d='M0 0L1 1' stroke='red'/></svg>"
    ),
}
"""Drawings that would take long, or much room, in a large size."""
