"""Boundaries that were lost, and names that look as if they held one."""

from __future__ import annotations

import pytest

from prospectus.blocks.pieces import pieces

NAMES = (
    "PySpark MasterTrack GenSim JavaScript TypeScript GitHub GitLab LinkedIn YouTube iPhone iPad eBay PayPal "
    "WordPress MySQL PostgreSQL TensorFlow PyTorch NumPy SciPy LaTeX OpenAI ChatGPT DeepMind edX eLearning "
    "McDonald McKinsey MacArthur DuPont FedEx PowerPoint OneDrive OpenStreetMap WikiData DBpedia ResearchGate "
    "JSTOR arXiv PubMed MedLine BioPython RStudio MatLab MATLAB AutoCAD SketchUp SolidWorks ArcGIS QGIS "
    "OpenFOAM CoffeeScript NodeJS NextJS VueJS ReactJS GraphQL MongoDB CouchDB DynamoDB BigQuery RedShift "
    "CloudFormation DevOps MLOps FinTech EdTech BioTech AgriTech InsurTech LegalTech MedTech PropTech StartUp "
    "SaaS PaaS IaaS IoT PhD MSc BSc MEng BEng MPhil DPhil MRes PGCert PGDip UniAssist HiPEDS AI4Health TestDaF "
    "IeLTS DevSecOps HubSpot MailChimp SalesForce QuickBooks FreshBooks WhatsApp WeChat TikTok SnapChat LaMDA "
    "CampusNet MyUni UniBamberg eVision eCampus iTunes macOS iOS watchOS PhoneGap JQuery DataCamp CodeAcademy "
    "SoloLearn HackerRank LeetCode StackOverflow KubeFlow OpenShift VMware VirtualBox PowerShell AppleScript "
    "ActionScript SmallTalk FoxPro PageRank WordNet ImageNet ResNet AlexNet GoogLeNet MobileNet BioNTech "
    "AstraZeneca GlaxoSmithKline PwC KPMG BlackRock JPMorgan SoftBank AirBnB DoorDash InstaCart CrossFit "
    "FitBit GoPro ThinkPad MacBook PlayStation GameCube SuperCollider OpenGL DirectX WebGL WebRTC OAuth OpenID "
    "SpaceX BlackBoard ExxonMobil FutureLearn HarperCollins SharePoint StudyPortals "
).split()
KNOWN_FAILURES = "TopUniversities bioRxiv".split()
CONTEXTS = (
    "You will learn {} in the first term.",
    "Courses\n{} for beginners\nContact",
    "Skills: {}, statistics and writing",
)


def texts(text: str) -> list[str]:
    return [text[start:end] for start, end in pieces(text)]


@pytest.mark.parametrize(
    "name", [*NAMES, *(pytest.param(name, marks=pytest.mark.xfail(strict=True)) for name in KNOWN_FAILURES)]
)
def test_a_name_stays_whole(name: str) -> None:
    assert all(any(name in piece for piece in texts(context.format(name))) for context in CONTEXTS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Home", ["Home"]),
        ("", []),
        (" \n\u200b ", []),
        ("Log InJoin for Free\nDuration24 months", ["Log In", "Join for Free", "Duration", "24 months"]),
    ],
)
def test_boundaries(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_a_name_that_the_page_repeats_is_not_torn() -> None:
    text = "Larkfield University Degrees\nOffered by Larkfield UniversityTaught in EnglishAbout Larkfield"
    assert all(piece != "Lark" and not piece.startswith("field") for piece in texts(text))


@pytest.mark.parametrize("degree", "MASc BASc BEng MEng PGCert GradDip MArch BMus MPhil PhD EdD BCom MFin".split())
def test_a_degree_in_short_stays_whole_in_glued_text(degree: str) -> None:
    text = f"Program overviewThe {degree} in Cold RegionsAll admitted {degree} students receive a grant.Cost of living"
    found = texts(text)
    assert f"All admitted {degree} students receive a grant." in found
    assert found[-1] == "Cost of living"
