using System.CommandLine;
using Chancery.Registry;
using Chancery.Registry.Folds;

namespace Chancery.Cli.Commands.Deciding;

/// <summary><c>decide …</c>: what a person knows better than the reader.</summary>
internal static class DecideCommand
{
    public static Command Build(Desk desk)
    {
        var signing = new Signing(desk);
        return new("decide", "Decide what a report does not: kept, dated, signed, replayed over re-reading; `undo` takes it back.")
        {
            Merge(signing), Distinguish(signing), Split(signing), Rename(signing), Correct(signing), Reject(signing), Confirm(signing), Link(signing), Unlink(signing), Mark(signing), ClaimByWords.Build(signing),
        };
    }

    private static Argument<string> Entry(string name = "ID", string description = "The entry's id, or an actor's name.") => new(name) { Description = description };

    private static Command Merge(Signing signing)
    {
        var ids = new Argument<string[]>("ID") { Description = "Two or more entries of one kind: ids, or names of actors.", Arity = new(2, 100) };
        return signing.Command("merge", "These entries are one.", [ids], (parsed, register) =>
        {
            var entries = parsed.GetRequiredValue(ids).Select(id => Ids.Entry(register, id)).DistinctBy(entry => entry.Id).ToList();
            if (entries.Count < 2) throw new UsageException($"These are one entry already: {entries[0].Id}.");
            OneKind(entries);
            return new Ruling.Merge([.. entries.Select(register.TargetOf)]);
        });
    }

    private static Command Distinguish(Signing signing)
    {
        Argument<string> a = Entry("A"), b = Entry("B");
        return signing.Command("distinguish", "These two are not the same, whatever they have in common.", [a, b], (parsed, register) =>
        {
            Entry one = Ids.Entry(register, parsed.GetRequiredValue(a)), other = Ids.Entry(register, parsed.GetRequiredValue(b));
            if (one.Id == other.Id) throw new UsageException($"These are one entry, {one.Id}; `chancery decide split` takes it apart.");
            OneKind([one, other]);
            return new Ruling.Distinguish(register.TargetOf(one), register.TargetOf(other));
        });
    }

    private static Command Split(Signing signing)
    {
        var id = Entry();
        var claims = new Option<string[]>("--claim") { Description = "A claim that belongs to the new entry; may be given several times.", HelpName = "ID" };
        var reports = new Option<string[]>("--report") { Description = "What the report with this key says belongs to the new entry; may be given several times.", HelpName = "KEY" };
        var names = new Option<string[]>("--name") { Description = "Of actors, whatever goes by this name is the new actor; may be given several times.", HelpName = "NAME" };
        return signing.Command("split", "Some of what an entry rests on is an entry of its own.", [id, claims, reports, names], (parsed, register) =>
        {
            var entry = Ids.Entry(register, parsed.GetRequiredValue(id));
            if (entry is TieEntry) throw new UsageException("A tie is all that is said of a pair; split or merge its actors instead.");
            var chosen = new Chosen(parsed.GetValue(claims) ?? [], parsed.GetValue(reports) ?? [], parsed.GetValue(names) ?? []);
            var (gone, stays) = entry is ActorEntry actor ? chosen.Of(register, actor) : chosen.Of(register, entry);
            var kind = EntryKinds.Name(entry);
            if (gone.Count == 0) throw new UsageException($"Nothing of {kind} {entry.Id} is chosen; name claims with --claim, reports with --report{(entry is ActorEntry ? " or names with --name" : "")}. `chancery why {entry.Id}` lists them.");
            if (stays.Count == 0) throw new UsageException($"All of {kind} {entry.Id} is chosen; something has to stay.");
            return new Ruling.Split(new(kind, gone), new(kind, stays));
        });
    }

    private static Command Rename(Signing signing)
    {
        var id = Entry();
        var name = new Argument<string>("NAME") { Description = "What to call it." };
        return signing.Command("rename", "Call an actor, instrument, mechanism or milestone otherwise; its other names still lead to it.", [id, name],
            (parsed, register) => Correction(register, parsed.GetRequiredValue(id), "name", parsed.GetRequiredValue(name)));
    }

    private static Command Correct(Signing signing)
    {
        var id = Entry();
        var field = new Argument<string>("FIELD") { Description = "A field, as `show --format json` calls it." };
        var value = new Argument<string?>("VALUE") { Description = "What it reads; left out, it is not known.", Arity = ArgumentArity.ZeroOrOne };
        return signing.Command("correct", "A field of an entry reads otherwise.", [id, field, value],
            (parsed, register) => Correction(register, parsed.GetRequiredValue(id), parsed.GetRequiredValue(field), parsed.GetValue(value)));
    }

    private static Ruling.Correct Correction(Register register, string id, string field, string? value)
    {
        var entry = Ids.Entry(register, id);
        try
        {
            Corrections.Apply(entry, field, value);
        }
        catch (FormatException error)
        {
            throw new UsageException(error.Message, error);
        }
        if (entry is ActorEntry && field is "state" && value is not null && CommonOptions.Find(register, value).Kind is not "state") throw new UsageException($"'{value}' is no state of the register.");
        return new(register.TargetOf(entry), field, value);
    }

    private static Command Reject(Signing signing)
    {
        var ids = new Argument<string[]>("ID") { Description = "Claims, or entries with all their claims.", Arity = ArgumentArity.OneOrMore };
        return signing.Command("reject", "These claims are wrong and count for nothing.", [ids], (parsed, register) => new Ruling.Reject([.. parsed.GetRequiredValue(ids).SelectMany(id =>
        {
            var found = Ids.Find(register, id);
            if (found.Entry is ActorEntry actor) throw new UsageException($"{actor.Name} is an actor, and rests on all claims that name it; reject those, or `chancery decide correct {id} kind group`.");
            return found.Claim is { } claim ? [Pin.Of(claim.Claim)] : register.TargetOf(found.Entry!).Pins;
        })]));
    }

    private static Command Confirm(Signing signing)
    {
        var id = new Argument<string>("ID") { Description = "An entry, or a claim of one." };
        return signing.Command("confirm", "Somebody looked at it, and it is right.", [id], (parsed, register) =>
        {
            var found = Ids.Find(register, parsed.GetRequiredValue(id));
            return new Ruling.Confirm(found.Entry is { } entry ? register.TargetOf(entry) : new(found.Claim!.Claim.Claim.Kind, [Pin.Of(found.Claim.Claim)]));
        });
    }

    private static Command Link(Signing signing)
    {
        Argument<string> part = Entry("PART", "The event that is a part."), whole = Entry("WHOLE", "The larger event.");
        return signing.Command("link", "An event is a part of a larger one.", [part, whole], (parsed, register) =>
        {
            EventEntry one = Event(register, parsed.GetRequiredValue(part)), larger = Event(register, parsed.GetRequiredValue(whole));
            if (one.Id == larger.Id) throw new UsageException("An event is no part of itself.");
            return new Ruling.Link(register.TargetOf(one), register.TargetOf(larger));
        });
    }

    private static Command Unlink(Signing signing)
    {
        var part = Entry("PART", "The event.");
        return signing.Command("unlink", "An event is no part of a larger one.", [part], (parsed, register) => new Ruling.Unlink(register.TargetOf(Event(register, parsed.GetRequiredValue(part)))));
    }

    private static Command Mark(Signing signing)
    {
        var id = Entry("ID", "The commitment.");
        var status = new Argument<string>("STATUS") { Description = $"One of {string.Join(", ", Corrections.Statuses)}." };
        status.AcceptOnlyFromAmong([.. Corrections.Statuses]);
        var on = CommonOptions.Day("--on", "The day from which that is so.");
        return signing.Command("mark", "How far an undertaking has come.", [id, status, on], (parsed, register) =>
        {
            var entry = Ids.Entry(register, parsed.GetRequiredValue(id));
            if (entry is not CommitmentEntry) throw new UsageException($"{entry.Id} is no commitment but a {EntryKinds.Name(entry)}.");
            return new Ruling.Mark(register.TargetOf(entry), parsed.GetRequiredValue(status), parsed.GetValue(on));
        });
    }

    private static EventEntry Event(Register register, string id) =>
        Ids.Entry(register, id) is var entry && entry is EventEntry happening ? happening : throw new UsageException($"{entry.Id} is no event but a {EntryKinds.Name(entry)}.");

    private static void OneKind(IReadOnlyList<Entry> entries)
    {
        var kinds = entries.Select(EntryKinds.Name).Distinct().ToList();
        if (kinds.Count > 1) throw new UsageException($"These are a {string.Join(" and a ", kinds)}; only entries of one kind can be the same.");
        if (kinds[0] is "tie") throw new UsageException("A tie is all that is said of a pair; merge or split its actors instead.");
    }
}
