using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Sources.Segmentation;

/// <summary>A dateline as printed, before its year is known.</summary>
/// <param name="End">Where the first word of the report stands.</param>
/// <param name="Place">The city as printed, or null.</param>
/// <param name="Day">The date as printed, or null.</param>
internal sealed record PrintedDateline(int End, string? Place, PrintedDay? Day);

/// <summary>Reads place, date and agency before the first words of a report.</summary>
/// <remarks>
/// A dateline is a head and a mark: the head is a place, a date and an agency in any order that wires use, parted by commas, brackets or
/// slashes; the mark is a dash, or after a date, an agency or capitals a colon. The less the head says (a bare place), the more its
/// letters and its mark must.
/// </remarks>
internal static partial class DatelineReader
{
    /// <summary>The longest head of a dateline, its update marks included.</summary>
    private const int LongestHead = 110;

    private const int LongestPlaceWords = 5;

    /// <summary>The dateline at <paramref name="start"/> of a paragraph that ends at <paramref name="end"/>, or null.</summary>
    public static PrintedDateline? Read(string text, int start, int end)
    {
        if (ReadOne(text, start, end) is not { } first) return null;
        // "FIJI GOVERNMENT - MEDIA RELEASE": capitals before a dash head a letter, where no sentence follows.
        if (first.Day is null && text[end - 1] is not ('.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')' or ':' or ';' or ',') && text.IndexOf('(', start, first.End - start) < 0) return null;

        // A distributor's own dateline may stand before the report's: its date holds, the second place is where the report was filed.
        return ReadOne(text, first.End, end) is { Place: not null } second && second.End < end
            && !(first.Place is not null && first.Day is null && !IsCapitals(second.Place))
            ? second with { Day = second.Day ?? first.Day }
            : first;
    }

    /// <summary>A line that is a dateline and nothing else, as ministries head their readouts: a place and a full date. Null for any other line.</summary>
    public static PrintedDateline? ReadLine(string text, Passage line) =>
        line.Length <= LongestHead && ReadHead(line.Of(text), "—", 'A') is { Place: not null, Day.Whole: not null } head ? head with { End = line.End } : null;

    private static PrintedDateline? ReadOne(string text, int start, int end)
    {
        var limit = Math.Min(end, start + LongestHead);
        for (var at = start + 1; at < limit; at++)
        {
            var mark = MarkAt(text, at, end);
            if (mark.Length == 0) continue;
            var after = at + mark.Length;
            while (after < end && TextLine.IsSpace(text[after])) after++;
            if (after >= end) return null;
            if (ReadHead(text.AsSpan(start, at - start), mark, text[after]) is { } head) return head with { End = after };
            at += mark.Length - 1;
        }
        return null;
    }

    /// <summary>The mark that could end a head at <paramref name="at"/>: a dash, a colon, or a full stop after a slash; empty where there is none.</summary>
    private static string MarkAt(string text, int at, int end)
    {
        var before = text[at - 1];
        switch (text[at])
        {
            case '—' or '–' or '―':
                return at + 1 < end && text[at + 1] is '—' or '–' ? "——" : "—";
            case '-':
                var run = 1;
                while (at + run < end && text[at + run] == '-' && run < 3) run++;
                if (run >= 2) return new('-', run);
                return TextLine.IsSpace(before) || before is ')' || (at + 1 < end && TextLine.IsSpace(text[at + 1])) ? "-" : "";
            case ':' when at + 1 < end && TextLine.IsSpace(text[at + 1]):
                return ":";
            case '.' when char.IsAsciiDigit(before) && at + 1 < end && TextLine.IsSpace(text[at + 1]):
                return ".";
            case '.' when before == '/' && at + 1 < end && TextLine.IsSpace(text[at + 1]):
                return "/.";
            default:
                return "";
        }
    }

    private static PrintedDateline? ReadHead(ReadOnlySpan<char> printed, string mark, char next)
    {
        var head = UpdateMark().Replace(printed.ToString(), "").Trim().TrimEnd('.', ',').Trim();
        if (head.Length == 0 || head.Contains('\n')) return null;
        var agency = AgencyInBrackets().Match(head);
        PrintedDay? day = null;
        string? place = null;
        var hasAgency = agency.Success;
        if (hasAgency)
        {
            // (AFP, May 3)
            foreach (var piece in agency.Groups["name"].Value.Split(','))
            {
                if (DateWords.TryPhrase(piece) is { } bracketed) day = bracketed;
            }
            head = head.Remove(agency.Index, agency.Length).Trim().TrimEnd('.', ',').Trim();
        }

        foreach (var phrase in Phrases(head))
        {
            if (day is { Year: null } && Year().IsMatch(phrase)) day = day.Value with { Year = int.Parse(phrase, CultureInfo.InvariantCulture) };
            else if (DateWords.TryPhrase(phrase) is { } printedDay) day = Merge(day, printedDay);
            else if (Furniture.IsAgency(phrase) || (LooksLikeAgency(phrase) && !hasAgency)) hasAgency = true;
            else if (place is null)
            {
                if (!IsPlace(phrase, day is not null || hasAgency || HasDate(head))) return null;
                place = LeadingAgency(phrase) is { Length: > 0 } agencyFirst ? phrase[agencyFirst.Length..].TrimStart() : phrase;
            }
            else if (!IsRegion(phrase)) return null;
        }

        if (day is { Month: null, Weekday: null }) return null;
        var isStrong = day is not null || hasAgency;
        if (mark == "/." && !hasAgency) return null;
        // "SUVA, 7 February 2024.": only a place with a full date ends in a full stop.
        if (mark == "." && (place is null || day?.Whole is null)) return null;
        if (mark == ":" && !(isStrong || (place is not null && IsCapitals(place)))) return null;
        if (!isStrong && !(place is not null && (IsCapitals(place) || IsBareCity(place, mark, next)))) return null;
        if (place is null && day is null && mark == ":" && !agency.Success) return null;
        return new(0, place, day);
    }

    /// <summary>The phrases of a head: its pieces between commas, a date's own comma mended.</summary>
    private static IEnumerable<string> Phrases(string head)
    {
        var pieces = head.Split([','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var piece in pieces)
        {
            if (DateWords.TryPhrase(piece) is not null || Year().IsMatch(piece))
            {
                yield return piece;
                continue;
            }

            // "WASHINGTON, D.C. March 18" and "MOSCOW. May 3" have no comma between place and date.
            var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var cut = words.Length;
            for (var index = 1; index < words.Length; index++)
            {
                if (DateWords.TryPhrase(string.Join(' ', words[index..])) is not { Month: not null }) continue;
                if (AreCapitalised(words[..index])) cut = index;
                break;
            }
            yield return string.Join(' ', words[..cut]).TrimEnd(';');
            if (cut < words.Length) yield return string.Join(' ', words[cut..]);
        }
    }

    private static PrintedDay Merge(PrintedDay? before, PrintedDay day) => before is not { } known
        ? day
        : new(known.Year ?? day.Year, known.Month ?? day.Month, known.Day ?? day.Day, known.Weekday ?? day.Weekday);

    private static bool HasDate(string head) => Phrases(head).Any(phrase => DateWords.TryPhrase(phrase) is { Month: not null } or { Weekday: not null });

    /// <summary>A few words that could name a city; where a date or an agency vouches for it, its letters may be small.</summary>
    private static bool IsPlace(string phrase, bool isVouchedFor)
    {
        var words = phrase.Split([' ', '/', '&'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > LongestPlaceWords) return false;
        foreach (var word in words)
        {
            if (word.Any(char.IsAsciiDigit)) return false;
            if (word.Any(character => !(char.IsLetter(character) || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark || character is '.' or '\'' or '’' or '-'))) return false;
        }
        if (!char.IsLetter(words[0][0]) || Opener().IsMatch(words[0])) return false;
        return isVouchedFor || (char.IsUpper(words[0][0]) && AreCapitalised(words));
    }

    private static bool AreCapitalised(IEnumerable<string> words) => words.All(word => char.IsUpper(word[0]) || Particle().IsMatch(word));

    /// <summary>The state or country after a city: <c>Pa.</c>, <c>West Germany</c>, <c>the Netherlands</c>.</summary>
    private static bool IsRegion(string phrase) => IsPlace(phrase, isVouchedFor: true);

    /// <summary>The agency that a site prints before the city: <c>Reuters KHARTOUM</c>.</summary>
    private static string LeadingAgency(string phrase)
    {
        var space = phrase.IndexOf(' ');
        return space > 0 && Furniture.IsAgency(phrase[..space]) ? phrase[..space] : "";
    }

    private static bool IsCapitals(string phrase) => phrase.Any(char.IsLetter) && !phrase.Any(char.IsLower);

    /// <summary>One to three capitalised words before a spaced dash, and a capital after it: Hanoi – The …</summary>
    private static bool IsBareCity(string place, string mark, char next)
    {
        var words = place.Split(' ');
        return mark is "—" or "--" or "-" && char.IsUpper(next) && words.Length <= 3 && words.All(word => char.IsUpper(word[0]) || Particle().IsMatch(word));
    }

    /// <summary>Letters that no city is written with: no vowel (VGP), a full stop inside (VOV.VN), capitals after small ones (PSNews).</summary>
    private static bool LooksLikeAgency(string phrase)
    {
        if (phrase.Contains(' ') || phrase.Length is < 2 or > 12) return false;
        var isInitials = IsCapitals(phrase) && phrase.Length <= 5 && phrase.All(IsConsonant);
        var stop = phrase.IndexOf('.');
        var isAddress = stop > 0 && stop < phrase.Length - 1 && phrase.IndexOf('.', stop + 1) < 0 && phrase.Length - stop > 2;
        var isCamel = phrase.Length > 3 && char.IsUpper(phrase[1]) && phrase.Any(char.IsLower);
        return isInitials || isAddress || isCamel;
    }

    private static bool IsConsonant(char letter) => char.IsAsciiLetterUpper(letter) && letter is not ('A' or 'E' or 'I' or 'O' or 'U' or 'Y');

    [GeneratedRegex(@"^[\s0-9*•]{0,8}(?:(?:RPT|UPDATE(?: [0-9]{1,2})?|CORRECTED|CORRECTION|REFILE|RECASTS|URGENT|LEAD|WRAPUP(?: [0-9]{1,2})?|EXCLUSIVE|\((?:[0-9](?:st|nd|rd|th) )?(?:LEAD|LD|UPDATE)\)|\[[^\]]{1,20}\])\s?[-–—:]{0,2}\s?){0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex UpdateMark();

    [GeneratedRegex(@"[(/\[]\s?(?<name>[\p{L}][\p{L}0-9 .,/&+'-]{1,40})\s?[)/\]]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AgencyInBrackets();

    [GeneratedRegex(@"^[12][0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    /// <summary>Words that begin a sentence and no city's name.</summary>
    [GeneratedRegex(@"^(?:in|on|at|by|after|before|since|for|from|until|as|it|he|she|they|we|you|but|and|if|when|while|this|that|these|those|there|here|what|who|no|not|all|both|officials?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opener();

    [GeneratedRegex(@"^(?:de|del|la|las|los|el|al|da|do|dos|di|du|of|the|and|upon|on|le|les|san|st\.|am|an|der|den|bin|sur)$", RegexOptions.CultureInvariant)]
    private static partial Regex Particle();
}
