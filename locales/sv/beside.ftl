# Brukarresor bredvid varandra i appen: kartor, lista, planerat och faktiskt.

beside-drawn = Vad som ritas
beside-drawn-over = En karta
beside-drawn-each = Två kartor
beside-size = Kartornas storlek
# $title: den senare brukarresans.
beside-over = Båda på en karta: { $title }
beside-told = Det som skiljer
beside-next = Nästa
beside-previous = Föregående
beside-same-here = Det som är valt är lika i båda.

action-compare-plan = Jämför med planen…
action-link-plan = Välj den planerade brukarresan…
plan-title = Planerat och verkligt
plan-before = Planerat: { $title }
plan-after = Verkligt: { $title }
plan-other = En annan plan…
plan-linked = Kopplad till planen
plan-settled = Behållet: vad som motsvarar vad
plan-unsettled = Tillbaka till det som hittades
# $count: planerade steg som hände.
plan-steps = Steg som hände ({ $count })
# $by: till exempel ”rubrik, bana och ordning”.
plan-by = Igenkänt på { $by }
plan-happened-as = Det hände som
plan-planned-as = Det planerades som
plan-not-happened = Inget: det hände inte
plan-not-planned = Inget: det var inte planerat
plan-free = Utan motsvarighet
plan-taken = Motsvarar något annat
plan-not-same = De är inte samma
plan-as-found = Tillbaka till det som hittades
