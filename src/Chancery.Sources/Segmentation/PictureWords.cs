using System.Text.RegularExpressions;

namespace Chancery.Sources.Segmentation;

/// <summary>The forms by which the words under a picture are known.</summary>
/// <remarks>Asked of single lines of bounded length; no open repetition inside a repetition.</remarks>
internal static partial class PictureWords
{
    /// <summary>How far from its caption's end a credit may begin.</summary>
    public const int LongestCredit = 180;

    private const RegexOptions AnyCase = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const string Picture = "(?:photo|photograph|image|picture|pic|ảnh)s?";

    private const string House = "vna|vgp|vov|ttxvn|reuters|ap|ap photo|afp|epa|epa-efe|efe|xinhua|yonhap|kyodo|bernama|antara|tass|anadolu|getty images|pool|handout|file";

    /// <summary>A photograph's credit at the end of its caption.</summary>
    [GeneratedRegex(
        @"(?:[(\[]\s?(?:[\w./-]{1,12} ){0,2}(?:" + Picture + @"|source|credit|video)\b[^()\[\]\n]{0,120}[)\]]"
        + @"|[(\[][^()\[\]\n]{0,80}(?:/|\s|-)(?:" + Picture + "|" + House + @")\b[^()\[\]\n]{0,60}[)\]]|[(\[](?:" + House + @")(?:/[^()\n]{1,60})?[)\]]"
        + @"|(?:[-–—|]{1,2}\s?|[.!?]\s{1,3})(?:file )?" + Picture + @"(?: ?: ?| by | courtesy | from |/)[^\n]{1,80}"
        + @"|[-–—]{1,2}\s?(?:[\w./-]{1,12} ){1,3}(?:file )?photos?\b[^\n]{0,60}"
        + @"|\b" + Picture + @" ?: ?[^.\n]{1,60}|\bphotos? courtesy (?:of )?[^.\n]{1,80}|\bphotos? by \p{L}[^.\n]{1,60})\s?\|?\s?$", AnyCase)]
    public static partial Regex Credit();

    /// <summary>The running number that image captions of some papers end with.</summary>
    [GeneratedRegex(@"[-–—,.]?\s?\b(?:ảnh|hinh anh|hình ảnh|photo|image)\s?[0-9]{1,2}\.?$", AnyCase)]
    public static partial Regex Number();

    /// <summary>The word that opens a caption.</summary>
    [GeneratedRegex(@"^(?:(?:file )?photo(?:graph)?s?|image|picture|caption|in (?:this|the) (?:photo|picture|image)|pictured|ảnh)(?: ?[0-9]{1,2})? ?[:|–—] ?\S", AnyCase)]
    public static partial Regex Opening();

    /// <summary>Who stands where in a picture.</summary>
    [GeneratedRegex(
        @"(?-i:(?<=\p{Ll}\s?)\([LRC]\))|[(,]\s?(?:left|right|cent(?:re|er)|middle|(?:first|second|third|fourth|fifth|[0-9](?:st|nd|rd|th)),? (?:from )?(?:the )?(?:left|right|l|r)"
        + @"|(?:front|back|top|bottom|far|fore)[ -]?(?:row|left|right)?(?:,? (?:left|right|cent(?:re|er)))?|seated|standing|in (?:black|white|red|blue)(?: \w{1,10})?)\s?[),]", AnyCase)]
    public static partial Regex Standing();

    /// <summary>A short line that is a photograph's credit and nothing else.</summary>
    [GeneratedRegex(
        @"^[(\[]?(?:(?:[\w./-]{1,12} ){0,2}" + Picture + @"(?: ?: ?| by | courtesy (?:of )?| from )[^\n]{1,80}|(?:" + House + @")/[^\n]{1,60}|getty images"
        + @"|[-–—]? ?(?:[\w./-]{1,12} ){1,3}photos?(?: [^\n.]{1,40})?|photo)[)\]]?\s?\|?$", AnyCase)]
    public static partial Regex CreditLine();
}
