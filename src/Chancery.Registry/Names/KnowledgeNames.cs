using Chancery.Reading.Known;

namespace Chancery.Registry;

/// <summary>The register's names out of the knowledge files.</summary>
public static class KnowledgeNames
{
    /// <summary>States first, so that a name which a state shares stays the state's; then organisations and parties.</summary>
    public static KnownNames Names(this Knowledge knowledge)
    {
        var cities = knowledge.Places.Where(place => place.State is not null).ToLookup(place => place.State!, StringComparer.Ordinal);
        var states = knowledge.States.Select(state => new KnownActor(state.Name, "state", [.. state.Acronyms, .. state.Names, .. One(state.Formal)], Iso: state.Iso3,
            Demonyms: [.. state.Adjectives, .. state.People], Places: [.. state.Capital, .. state.Seats, .. cities[state.Name].SelectMany(place => place.Names.Prepend(place.Name))]));
        var organisations = knowledge.Organisations.Select(body => new KnownActor(body.Name, "organisation", [.. body.Acronyms, .. body.Names], State: body.State));
        // A party's name that parties of several states share ("Labour Party") is nobody's until a report says whose.
        var parties = knowledge.Parties.Select(party => new KnownActor(party.Name, "party", [.. party.Acronyms, .. party.Names], State: party.State)).ToList();
        var shared = parties.SelectMany(party => party.Names.Prepend(party.Name).Select(NameKey.Of).Distinct(StringComparer.Ordinal)).GroupBy(key => key, StringComparer.Ordinal)
            .Where(key => key.Skip(1).Any()).Select(key => key.Key).ToHashSet(StringComparer.Ordinal);
        var own = parties.Where(party => !shared.Contains(NameKey.Of(party.Name))).Select(party => party with { Names = [.. party.Names.Where(name => !shared.Contains(NameKey.Of(name)))] });
        var levels = knowledge.Levels.Select(level => new KnownLevel(level.Name, level.Rank, level.Names));
        return new([.. states, .. organisations, .. own], [.. levels], knowledge.Version)
        {
            Offices = [.. knowledge.Offices.Select(office => new KnownOffice(office.Name, office.Kind, office.Rank, [.. office.Names, .. office.Acronyms]))],
            People = new(
                knowledge.Honorifics.SelectMany(honorific => honorific.Names.Prepend(honorific.Name)).SelectMany(words => words.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries)),
                knowledge.PersonNames.Particles,
                knowledge.PersonNames.ShortForms,
                knowledge.PersonNames.Orders.Where(order => order.Family is "none").SelectMany(order => order.States)),
            Deeds = Deeds(knowledge),
            Fields = new(knowledge.Fields.Select(field => (field.Name, field.Keywords))),
            Organs = knowledge.StateOrgans,
            Shared = [.. shared],
        };
    }

    private static KnownDeeds Deeds(Knowledge knowledge) => new(
        knowledge.Events.Types.SelectMany(type => type.Verbs.Where(verb => verb.Particle is null).Select(verb => (type.Name, verb.Lemma))),
        knowledge.Events.Types.SelectMany(type => type.Nouns.Select(noun => (type.Name, noun.Lemma, noun.Light))),
        knowledge.PastForms,
        knowledge.Progress.Select(list => (list.Name, list.Words)),
        knowledge.Magnitudes.SelectMany(magnitude => magnitude.Names.Prepend(magnitude.Name).Select(word => (word, magnitude.Name))),
        knowledge.Calendar.Months.Concat(knowledge.Calendar.Weekdays).SelectMany(word => word.Names.Prepend(word.Name)).Concat(knowledge.Calendar.Seasons.SelectMany(season => season.Names.Prepend(season.Name))),
        knowledge.MembershipChanges.Select(list => (list.Name, list.Words)));

    private static string[] One(string? name) => name is null ? [] : [name];
}
