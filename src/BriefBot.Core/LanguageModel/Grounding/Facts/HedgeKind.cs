namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>How far a statement holds back.</summary>
internal enum HedgeKind
{
    /// <summary>It may be so: may, could, likely, reportedly.</summary>
    Possible,

    /// <summary>Somebody means to: plans, wants, offers, expects, agreed to.</summary>
    Intended,

    /// <summary>It ought to be so: should, must, needs to.</summary>
    Demanded,

    /// <summary>It will be so.</summary>
    Future,

    /// <summary>It holds only if something else does, or is asked.</summary>
    Conditional,
}
