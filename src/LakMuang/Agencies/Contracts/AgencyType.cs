namespace LakMuang.Agencies.Contracts;

public enum AgencyType
{
    /// <summary>The Department of Local Administration itself.</summary>
    Department,

    /// <summary>สถจ.</summary>
    ProvincialOffice,

    /// <summary>สถอ.</summary>
    DistrictOffice,

    /// <summary>อบจ.</summary>
    ProvincialAdministration,

    /// <summary>เทศบาลนคร</summary>
    CityMunicipality,

    /// <summary>เทศบาลเมือง</summary>
    TownMunicipality,

    /// <summary>เทศบาลตำบล</summary>
    SubdistrictMunicipality,

    /// <summary>อบต.</summary>
    SubdistrictAdministration,

    /// <summary>เมืองพัทยา</summary>
    SpecialAdministration,
}

public enum AgencyState
{
    Active,
    Merged,
    Dissolved,
}
