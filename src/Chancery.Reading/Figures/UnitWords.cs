using System.Collections.Frozen;

namespace Chancery.Reading.Figures;

/// <summary>The words of money and of large numbers, in lower case.</summary>
internal static class UnitWords
{
    /// <summary>What a number is multiplied by.</summary>
    public static FrozenDictionary<string, decimal> Magnitudes { get; } = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["hundred"] = 100m, ["thousand"] = 1_000m, ["million"] = 1_000_000m, ["mln"] = 1_000_000m, ["mn"] = 1_000_000m, ["billion"] = 1_000_000_000m, ["bln"] = 1_000_000_000m, ["bn"] = 1_000_000_000m,
        ["trillion"] = 1_000_000_000_000m, ["trln"] = 1_000_000_000_000m, ["tn"] = 1_000_000_000_000m, ["lakh"] = 100_000m, ["crore"] = 10_000_000m, ["m"] = 1_000_000m, ["b"] = 1_000_000_000m, ["k"] = 1_000m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Marks, with the letters before them where they have some.</summary>
    public static FrozenDictionary<string, string> Signs { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["$"] = "USD", ["us$"] = "USD", ["u.s$"] = "USD", ["a$"] = "AUD", ["c$"] = "CAD", ["ca$"] = "CAD", ["hk$"] = "HKD", ["nz$"] = "NZD", ["s$"] = "SGD", ["nt$"] = "TWD", ["r$"] = "BRL",
        ["€"] = "EUR", ["£"] = "GBP", ["¥"] = "JPY", ["₫"] = "VND", ["₹"] = "INR", ["₩"] = "KRW", ["₽"] = "RUB", ["₺"] = "TRY", ["₴"] = "UAH", ["฿"] = "THB",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names and codes of currencies as they follow (or precede) a number, singular and plural.</summary>
    public static FrozenDictionary<string, string> Currencies { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dollar"] = "USD", ["dollars"] = "USD", ["dlr"] = "USD", ["dlrs"] = "USD", ["usd"] = "USD", ["euro"] = "EUR", ["euros"] = "EUR", ["eur"] = "EUR", ["pound"] = "GBP", ["pounds"] = "GBP", ["sterling"] = "GBP",
        ["stg"] = "GBP", ["gbp"] = "GBP", ["yen"] = "JPY", ["jpy"] = "JPY", ["yuan"] = "CNY", ["renminbi"] = "CNY", ["rmb"] = "CNY", ["cny"] = "CNY", ["dong"] = "VND", ["vnd"] = "VND", ["won"] = "KRW", ["krw"] = "KRW",
        ["rupee"] = "INR", ["rupees"] = "INR", ["inr"] = "INR", ["rouble"] = "RUB", ["roubles"] = "RUB", ["ruble"] = "RUB", ["rubles"] = "RUB", ["rub"] = "RUB", ["franc"] = "CHF", ["francs"] = "CHF", ["chf"] = "CHF",
        ["baht"] = "THB", ["thb"] = "THB", ["ringgit"] = "MYR", ["rupiah"] = "IDR", ["kip"] = "LAK", ["riel"] = "KHR", ["zloty"] = "PLN", ["zlotys"] = "PLN", ["lira"] = "TRY", ["riyals"] = "SAR", ["dirhams"] = "AED",
        ["rand"] = "ZAR", ["naira"] = "NGN", ["hryvnia"] = "UAH", ["hryvnias"] = "UAH", ["sgd"] = "SGD", ["aud"] = "AUD", ["cad"] = "CAD", ["marks"] = "DEM", ["mark"] = "DEM", ["guilders"] = "NLG", ["lire"] = "ITL",
        ["pesetas"] = "ESP", ["pesos"] = "MXN", ["cruzados"] = "BRC",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Countries' words before a currency that several have: "Canadian dollars".</summary>
    public static FrozenDictionary<string, string> Dollars { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["us"] = "USD", ["u.s."] = "USD", ["american"] = "USD", ["canadian"] = "CAD", ["australian"] = "AUD", ["singapore"] = "SGD", ["hong kong"] = "HKD", ["new zealand"] = "NZD", ["taiwan"] = "TWD",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
