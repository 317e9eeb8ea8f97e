namespace BriefBot.StandIns.Model.Lies;

/// <summary>Makes lies of every kind from true claims, the same ones for the same seed.</summary>
/// <remarks>
/// A maker that cannot be sure that its change makes the sentence false makes nothing: what is a lie is decided here, by how
/// it was made, never by the check that is tried.
/// </remarks>
internal static class LieMaker
{
    /// <summary>How often another claim is tried before a kind is given up.</summary>
    private const int Patience = 400;

    /// <summary>Makes up to a number of different lies of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="claims">True claims to start from; <see cref="NewsWorld"/>'s are added where they fit.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="random">The source of chance.</param>
    public static IReadOnlyList<Lie> Make(LieKind kind, IReadOnlyList<Claim> claims, int count, Random random)
    {
        var lies = new Dictionary<string, Lie>(StringComparer.Ordinal);
        var missed = 0;
        while (lies.Count < count && missed < Patience)
        {
            // Half of the lies start from hand-made or starter claims, half from invented news of great variety.
            var claim = claims.Count > 0 && random.Next(2) == 0 ? claims[random.Next(claims.Count)] : NewsWorld.Claim(random);
            var lie = One(kind, claim, claims, random);
            missed = lie is not null && lies.TryAdd(lie.Sentence, lie) ? 0 : missed + 1;
        }

        return [.. lies.Values];
    }

    /// <summary>Makes a lie of a kind from one claim; null when the claim does not lend itself to it.</summary>
    public static Lie? One(LieKind kind, Claim claim, IReadOnlyList<Claim> others, Random random)
    {
        if (kind is LieKind.WrongArticle or LieKind.MergedQuotes)
        {
            return kind is LieKind.WrongArticle ? SourceLies.WrongArticle(claim, others, random) : SourceLies.MergedQuotes(random);
        }

        var sentence = Change(kind, claim, random);
        return sentence is null || sentence == claim.Sentence ? null : new Lie(kind, claim.Article, sentence, claim.Quotes);
    }

    private static string? Change(LieKind kind, Claim claim, Random random) => kind switch
    {
        LieKind.ChangedNumber => NumberLies.Changed(claim, random),
        LieKind.SwappedNumbers => NumberLies.Swapped(claim),
        LieKind.WrongUnit => NumberLies.WrongUnit(claim, random),
        LieKind.PercentToPoints => NumberLies.PercentToPoints(claim),
        LieKind.MillionToBillion => NumberLies.WrongScale(claim),
        LieKind.Currency => NumberLies.WrongCurrency(claim, random),
        LieKind.DroppedUpTo => NumberLies.DroppedBound(claim),
        LieKind.SwappedName => NameLies.Swapped(claim, random),
        LieKind.ChangedFirstName => NameLies.FirstName(claim, random),
        LieKind.TranslatedName => NameLies.Translated(claim),
        LieKind.WrongCountry => NameLies.Country(claim, random),
        LieKind.SwappedRoles => NameLies.Roles(claim),
        LieKind.ChangedSpeaker => NameLies.Speaker(claim, random),
        LieKind.WrongDate => TimeLies.Date(claim, random),
        LieKind.WrongYear => TimeLies.Year(claim, random),
        LieKind.WrongWeekday => TimeLies.Weekday(claim, random),
        LieKind.BeforeToAfter => TimeLies.BeforeAfter(claim),
        LieKind.DroppedNot => MeaningLies.DroppedNot(claim),
        LieKind.Negated => MeaningLies.Negated(claim),
        LieKind.WillForMay => MeaningLies.WillForMay(claim),
        LieKind.PlanToDone => MeaningLies.PlanToDone(claim),
        LieKind.ChangedDirection => MeaningLies.Direction(claim),
        LieKind.ImportToExport => MeaningLies.ImportExport(claim),
        LieKind.SomeToAll => MeaningLies.SomeToAll(claim),
        LieKind.DroppedAttribution => MeaningLies.DroppedAttribution(claim),
        LieKind.InventedFact => AddedLies.Fact(claim, random),
        LieKind.ExtraClause => AddedLies.Clause(claim, random),
        LieKind.AddedAdjective => AddedLies.Adjective(claim, random),
        LieKind.AddedCause => AddedLies.Cause(claim, random),
        LieKind.AddedSuperlative => AddedLies.Superlative(claim, random),
        LieKind.InventedQuotation => AddedLies.Quotation(claim, random),
        LieKind.InventedLink => AddedLies.Link(claim, random),
        _ => null,
    };
}
