using System.Text.RegularExpressions;

namespace Chancery.Sources.Segmentation;

/// <summary>The forms of what stands around a report: links, counters, credits, dates.</summary>
/// <remarks>
/// Each expression is a table, a few forms a line. They are asked of single lines up to <see cref="LongestLine"/> only, hold no open
/// repetition inside a repetition, and so stay quick whatever the line.
/// </remarks>
internal static partial class Furniture
{
    /// <summary>Nothing longer is furniture: it is a paragraph.</summary>
    public const int LongestLine = 700;

    private const RegexOptions AnyCase = Cased | RegexOptions.IgnoreCase;
    private const RegexOptions Cased = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Names under which agencies and their papers sign; one that is missing here is still known by its dash or its brackets.</summary>
    private const string Agency =
        "VNA|VNS|VOV|VOVWORLD|VOV5|VGP|NDO|SGGP|PSNews|QDND|VNN|VIR|TTXVN"
        + "|REUTERS?|Reuters?|AP|AFP|UPI|DPA|dpa|EFE|ANSA|TASS|ITAR-TASS|RIA|Interfax|LUSA|Lusa|PAP|CTK|MTI|BTA|ATA|HINA|STA|Tanjug|Agerpres|AGERPRES"
        + "|Xinhua|XINHUA|CGTN|CNA|KCNA|Yonhap|YONHAP|Kyodo|KYODO|Jiji|NHK|NNA|Bernama|BERNAMA|Antara|ANTARA|TNA|PNA|KPL|AKP"
        + "|ANI|PTI|IANS|APP|UNB|BSS|KUNA|WAM|SPA|QNA|MENA|BNA|ONA|Petra|IRNA|Tasnim|Anadolu|AA"
        + "|CNN|BBC|Bloomberg|AAP|NAN|GNA|PANA|TAP|APS|MAP|Ukrinform|UKRINFORM|BelTA|AZERTAC|Kazinform"
        + "|PRNewswire|GLOBE NEWSWIRE|Business Wire|EIN Presswire|ACN Newswire";

    /// <summary>The heads under which only links to other reports stand.</summary>
    private const string LinksHead =
        @"related(?: (?:news|stories|articles?|content|topics?|posts?|reading|links?|videos?))?|more (?:news|stories|from|on this|in this)\b.{0,80}"
        + @"|(?:read|see) (?:more|also)|also read|recommended.{0,40}|most (?:read|viewed)|latest news|top stories|other news|in the same category"
        + @"|you (?:may|might) (?:also )?like|tin liên quan|back to (?:top|home)";

    /// <summary>The scraper's date before the first words.</summary>
    [GeneratedRegex(@"^\s{0,8}date[ :]{1,2}(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:\s|$)", Cased)]
    public static partial Regex DatePrefix();

    /// <summary>A line that only leads elsewhere, counts or asks.</summary>
    [GeneratedRegex(
        @"^(?:" + LinksHead + @"|(?:read|see|show|load|view|learn) (?:more|all|also|next)\b.{0,120}|(?:see|read) also:.{0,160}|also read:.{0,160}"
        + @"|share(?: (?:this|on|via|now)\b.{0,60})?|tweet|print(?: this)?(?: (?:page|article))?|e-?mail(?: this)?(?: (?:page|article))?|copy link|save(?: article)?"
        + @"|listen(?: to (?:this|the) .{0,40})?|comments?(?: ?\([0-9,]{1,7}\))?|leave a (?:comment|reply)|post a comment|add to favou?rites"
        + @"|(?:tags?|topics?|keywords?|filed under|từ khóa):.{0,300}|(?:follow|find|like|join) us\b.{0,120}|subscribe(?: (?:to|now|for|here)\b.{0,140})?|sign up\b.{0,140}|log ?in(?: to\b.{0,80})?"
        + @"|advertisements?|sponsored(?: content)?|skip to (?:main )?content|main menu|left ?menu|menu|search|home(?: ?[>›»/|].{0,100})?"
        + @"|next(?: (?:article|story|page))?|previous(?: (?:article|story|page))?|loading\.{0,3}|play video|watch(?: (?:live|now|video))|photo gallery"
        + @"|newsletters?|contact us|about us|terms of (?:use|service)|privacy policy|chia sẻ.{0,60}|bình luận.{0,60}|xem thêm.{0,100}"
        + @"|left ?center ?right ?del|\{[a-z_ ]{2,30}\}|\[?video\]?|upgrade to (?:high|premium|our|a |the )\b.{0,120}"
        + @"|(?:by using this site|this (?:web)?site uses cookies|we use cookies|accept (?:all )?cookies).{0,300}"
        + @"|there were [0-9,.]{1,12} press releases posted .{0,120}|(?:views|reads|hits|lượt xem) ?:? ?[0-9,.]{1,12}|[0-9,.]{1,9} (?:views|reads|shares|comments)"
        + @"|estimated reading time.{0,40}|[0-9]{1,2} min(?:ute)?s? read|font size.{0,30}|(?:end|ends|ends it|-30-|# ?# ?#)|[|•·*_=~\-–—#. ]{1,200}):?$", AnyCase)]
    public static partial Regex Junk();

    /// <summary>A heading after which only links to other reports follow.</summary>
    [GeneratedRegex(@"^(?:" + LinksHead + @"):?$", AnyCase)]
    public static partial Regex OpensLinks();

    /// <summary>A line that says who made, owns or passes on the report.</summary>
    [GeneratedRegex(
        @"^(?:[-–—/(\[ ./]{0,4}(?:" + Agency + @")(?:[/,&– -]{1,3}(?:" + Agency + @"))*[-–—)\]./^M ]{0,4}"
        + @"|(?-i:[-–—]{1,2} ?\p{Lu}[\p{L}.]{1,15}(?:[/ ]\p{Lu}[\p{L}.]{1,15}){0,3}\.?)|\.?/\.|\(?\[?source: ?.{1,80}"
        + @"|(?:©|\(c\) ?[0-9]{4}\b|copyright (?:©|\(c\)|[0-9]{4}|by )).{0,300}|.{0,200}\ball rights reserved\b.{0,200}"
        + @"|(?:written |compiled |translated |reported |edited |story |text )?by:? (?-i:\p{Lu}[^.]{1,90})"
        + @"|(?:additional |with )?(?:reporting|writing|editing|compiled|translated|translation|produced)(?: \w{1,12}){0,3} by\b.{1,300}"
        + @"|(?:editor|author|reporter|writer|translator|correspondent)s?: .{1,120}|\((?:with|additional) (?:inputs?|reporting|files?|contributions?) .{1,160}\)"
        + @"|disclaimer:.{0,600}|\(?this (?:story|article|report|press release) (?:has been|was|is|may be) (?:published|edited|auto|originally|first|generated|translated|republished|syndicated|distributed)\b.{0,300}"
        + @"|our standards: .{0,100}|(?:this|the) content is .{0,40}syndicated.{0,200})$", AnyCase)]
    public static partial Regex CreditLine();

    /// <summary>What signs the last paragraph after its last full stop: a dash and a name, an agency's letters, or a notice of copyright.</summary>
    [GeneratedRegex(
        @"[.!?…""”’)]\s{0,3}(?<sign>(?:[-–—]{1,2}\s?[(/]?\p{Lu}[\p{L}.]{0,14}(?:[/ ,–-]{1,2}\p{Lu}[\p{L}.]{0,14}){0,3}[)/]?"
        + @"|\(?/?(?:" + Agency + @")(?:/(?:" + Agency + @")){0,3}[)/]?(?:\^M)?|\.?/\.)[.\s]{0,3}|(?:©|Copyright (?:©|\([cC]\))) ?[0-9]{4}\b.{0,200})$", Cased)]
    public static partial Regex Signature();

    /// <summary>Initials alone on a line; at the end of a report they are its agency's.</summary>
    [GeneratedRegex(@"^[-–—/(]{0,2} ?\p{Lu}{2,6}(?:[/-]\p{Lu}{2,6}){0,2}[)/.]{0,2}$", Cased)]
    public static partial Regex Initials();

    /// <summary>A line at the top that only says when.</summary>
    [GeneratedRegex(
        @"^(?:(?:published|posted|updated|last updated|last modified|created|date|release date|issued)(?: (?:on|at))?:?\s{0,3})?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
        + @"(?:[0-9]{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,? [0-9]{4}|[a-z]{3,9}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4})"
        + @"[\s,|T–—-]{0,4}(?:[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})?\s?(?:[ap]\.?m\.?)?\s?\(?(?:[a-z]{2,4})?(?: ?[+-] ?[0-9]{1,2}(?::?[0-9]{2})?)?\)?)?$", AnyCase)]
    public static partial Regex DateLine();

    /// <summary>Whether a name is an agency's and no city's.</summary>
    public static bool IsAgency(string name) => AgencyName().IsMatch(name);

    [GeneratedRegex(@"^(?:" + Agency + @")(?:[/ –-]{1,3}(?:" + Agency + @"))*$", AnyCase)]
    private static partial Regex AgencyName();
}
