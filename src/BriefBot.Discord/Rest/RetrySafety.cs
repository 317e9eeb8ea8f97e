namespace BriefBot.Discord.Rest;

/// <summary>What happens when a request that may have been carried out is sent again.</summary>
internal enum RetrySafety
{
    /// <summary>Nothing more than the first time: it reads, replaces, or carries a nonce.</summary>
    Repeatable,

    /// <summary>Discord refuses the second with 40060, which then says that the first one arrived.</summary>
    SecondIsRefused,

    /// <summary>It is carried out twice. So it is only sent again when it surely was not carried out.</summary>
    Doubles,
}
